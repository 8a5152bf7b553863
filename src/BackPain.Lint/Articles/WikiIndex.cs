using System.Collections.Immutable;

namespace BackPain.Lint.Articles;

/// <summary>
/// Which works the pages of a wiki cite, and how. Immutable; adding, replacing or removing a page costs what that page's own works
/// cost, and the result does not depend on the order in which pages came. It keeps a short summary of each cited work and no texts.
/// </summary>
public sealed class WikiIndex
{
    /// <summary>The index of a wiki without pages.</summary>
    public static WikiIndex Empty { get; } = new(
        ImmutableDictionary.Create<string, ImmutableArray<PageWork>>(StringComparer.Ordinal),
        ImmutableDictionary.Create<WorkForm, WikiWork>(),
        ImmutableDictionary.Create<string, ImmutableArray<WorkForm>>(StringComparer.Ordinal));

    private readonly ImmutableDictionary<string, ImmutableArray<PageWork>> pages;
    private readonly ImmutableDictionary<WorkForm, WikiWork> works;
    private readonly ImmutableDictionary<string, ImmutableArray<WorkForm>> forms;

    private WikiIndex(
        ImmutableDictionary<string, ImmutableArray<PageWork>> pages,
        ImmutableDictionary<WorkForm, WikiWork> works,
        ImmutableDictionary<string, ImmutableArray<WorkForm>> forms) => (this.pages, this.works, this.forms) = (pages, works, forms);

    /// <summary>The pages, in ordinal order.</summary>
    public IEnumerable<string> Paths => pages.Keys.Order(StringComparer.Ordinal);

    /// <summary>All forms in which works are cited, in <see cref="WorkForm.Order"/>.</summary>
    public IEnumerable<WikiWork> Works => works.Values.OrderBy(work => work.Form, WorkForm.Order);

    /// <summary>The forms that share a key, in <see cref="WorkForm.Order"/>.</summary>
    /// <param name="key">One of <see cref="WorkForm.Keys"/>.</param>
    public IEnumerable<WikiWork> Find(string key) => forms.TryGetValue(key, out var found) ? found.Select(form => works[form]) : [];

    /// <summary>The works of a page that other pages can cite, too, each once, in the page's order.</summary>
    /// <param name="path">How messages name the page.</param>
    public ImmutableArray<PageWork> WorksOf(string path) => pages.GetValueOrDefault(path, []);

    /// <summary>The other pages that cite works of this one, or works that may be the same: those whose findings depend on it.</summary>
    /// <param name="path">How messages name the page.</param>
    public IEnumerable<string> PagesBeside(string path) => WorksOf(path)
        .SelectMany(work => work.Form.Keys)
        .Distinct(StringComparer.Ordinal)
        .SelectMany(Find)
        .SelectMany(work => work.Pages.Keys)
        .Distinct(StringComparer.Ordinal)
        .Where(other => !other.Equals(path, StringComparison.Ordinal));

    /// <summary>The index with this page, in place of what it knew of it before.</summary>
    /// <param name="path">How messages name the page.</param>
    /// <param name="cited">The works of the page, in its order.</param>
    /// <returns>This index when it knows just these works of the page.</returns>
    public WikiIndex With(string path, ImmutableArray<PageWork> cited)
    {
        var known = Findable(cited);
        if (pages.TryGetValue(path, out var before) && before.SequenceEqual(known))
            return this;
        var edit = new Edit(this);
        edit.Remove(path);
        edit.Add(path, known);
        return edit.ToIndex();
    }

    /// <summary>The index of many pages at once.</summary>
    /// <param name="cited">The works of each page by path; of a path that comes twice the last counts.</param>
    public static WikiIndex Of(IEnumerable<KeyValuePair<string, ImmutableArray<PageWork>>> cited)
    {
        var edit = new Edit(Empty);
        foreach (var (path, page) in cited)
        {
            edit.Remove(path);
            edit.Add(path, Findable(page));
        }

        return edit.ToIndex();
    }

    /// <summary>The index without this page.</summary>
    public WikiIndex Without(string path)
    {
        var edit = new Edit(this);
        edit.Remove(path);
        return edit.ToIndex();
    }

    /// <summary>The works that other pages can find, each once.</summary>
    private static ImmutableArray<PageWork> Findable(ImmutableArray<PageWork> cited) => [.. cited.Where(work => work.Form.Keys.Any()).DistinctBy(work => work.Form)];

    private sealed class Edit(WikiIndex index)
    {
        private const int MostInArray = 32;

        private readonly ImmutableDictionary<string, ImmutableArray<PageWork>>.Builder pages = index.pages.ToBuilder();
        private readonly ImmutableDictionary<WorkForm, WikiWork>.Builder works = index.works.ToBuilder();
        private readonly ImmutableDictionary<string, ImmutableArray<WorkForm>>.Builder forms = index.forms.ToBuilder();

        /// <summary>The forms of keys that many forms share: to insert them one by one into arrays would take quadratic time.</summary>
        private readonly Dictionary<string, SortedSet<WorkForm>> crowded = new(StringComparer.Ordinal);

        public WikiIndex ToIndex()
        {
            foreach (var (key, found) in crowded)
                Keep(key, [.. found]);
            return new(pages.ToImmutable(), works.ToImmutable(), forms.ToImmutable());
        }

        public void Remove(string path)
        {
            if (!pages.Remove(path, out var cited))
                return;
            foreach (var work in cited)
                Remove(path, work.Form);
        }

        public void Add(string path, ImmutableArray<PageWork> cited)
        {
            foreach (var work in cited)
                Add(path, work);
            pages[path] = cited;
        }

        private void Add(string path, PageWork work)
        {
            if (works.TryGetValue(work.Form, out var known))
            {
                works[work.Form] = known with { Pages = known.Pages.Add(path, work with { Form = known.Form }) };
                return;
            }

            foreach (var key in work.Form.Keys)
                Add(key, work.Form);
            works.Add(work.Form, new WikiWork(work.Form, ImmutableSortedDictionary.Create<string, PageWork>(StringComparer.Ordinal).Add(path, work)));
        }

        private void Add(string key, WorkForm form)
        {
            if (crowded.TryGetValue(key, out var crowd))
            {
                crowd.Add(form);
                return;
            }

            var others = forms.GetValueOrDefault(key, []);
            if (others.Length < MostInArray)
                forms[key] = others.Insert(~others.BinarySearch(form, WorkForm.Order), form);
            else
                crowded.Add(key, new SortedSet<WorkForm>(others, WorkForm.Order) { form });
        }

        private void Remove(string path, WorkForm form)
        {
            var known = works[form];
            var left = known.Pages.Remove(path);
            if (!left.IsEmpty)
            {
                works[form] = known with { Pages = left };
                return;
            }

            works.Remove(form);
            foreach (var key in form.Keys)
            {
                if (crowded.TryGetValue(key, out var crowd))
                    crowd.Remove(form);
                else
                    Keep(key, forms[key].Remove(form));
            }
        }

        private void Keep(string key, ImmutableArray<WorkForm> found)
        {
            if (found.IsEmpty)
                forms.Remove(key);
            else
                forms[key] = found;
        }
    }
}
