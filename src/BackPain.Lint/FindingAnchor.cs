namespace BackPain.Lint;

/// <summary>
/// What a finding is about, said so that edits elsewhere on the page do not change it: no line, no number of an entry. A
/// finding that spans several entries or sentences has one anchor for each.
/// </summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Section">The headings above, the outermost first.</param>
/// <param name="Text">The entry or the sentence without markers and numbers of entries, in single blanks; or the line, where it is neither.</param>
/// <param name="Detail">The finding's message: tells findings apart that are about the same text, and plays no part otherwise.</param>
public sealed record FindingAnchor(string Rule, string Section, string Text, string Detail);
