using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;
namespace BackPain.Lint.Edits;
public static class Renumbering
{
    public static ImmutableArray<TextChange> Consecutive(Article article, ReferenceList list) => [];
    public static ImmutableArray<TextChange> Without(Article article, ReferenceList list, ImmutableArray<ReferenceEntry> removed) => [];
    public static ImmutableArray<TextChange> Following(Article article, ReferenceList list) => [];
}
