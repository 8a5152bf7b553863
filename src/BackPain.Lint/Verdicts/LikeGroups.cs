namespace BackPain.Lint.Verdicts;

/// <summary>
/// Joins pairs of like works to groups. A work that is like two works which exclude each other goes with the pair that came first:
/// which of them it is nobody can tell.
/// </summary>
/// <param name="exclude">Whether two works cannot be one.</param>
/// <param name="mostMembers">A pair that would make a larger group is left out.</param>
internal sealed class LikeGroups(Func<int, int, bool> exclude, int mostMembers)
{
    private readonly Dictionary<int, Group> probable = [];
    private readonly Dictionary<int, Group> possible = [];
    private readonly List<Group> groups = [];

    /// <summary>Adds a pair, unless the two or their companions exclude each other.</summary>
    public void Add(int first, int second, bool isProbable, string reason)
    {
        var known = isProbable ? probable : possible;
        var a = known.GetValueOrDefault(first) ?? new Group([first], isProbable, reason);
        var b = known.GetValueOrDefault(second) ?? new Group([second], isProbable, reason);
        if (a == b || a.Members.Count + b.Members.Count > mostMembers || a.Members.Exists(i => b.Members.Exists(j => exclude(i, j))))
            return;
        if (a.Members.Count == 1)
            groups.Add(a);
        a.Members.AddRange(b.Members);
        b.Members.Clear();
        foreach (var member in a.Members)
            known[member] = a;
    }

    /// <summary>All groups; a work that is probably another one is not possibly a third as well.</summary>
    public IEnumerable<Group> All() => groups.Where(group => group.Members.Count > 1 && (group.IsProbable || !group.Members.Exists(probable.ContainsKey)));

    /// <summary>A group of works, by index.</summary>
    internal sealed class Group(List<int> members, bool isProbable, string reason)
    {
        public List<int> Members { get; } = members;

        public bool IsProbable { get; } = isProbable;

        public string Reason { get; } = reason;
    }
}
