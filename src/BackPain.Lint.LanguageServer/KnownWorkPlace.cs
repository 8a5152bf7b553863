using BackPain.Lint.Articles;
using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer;

/// <summary>A work on a page that the server knows, open or not.</summary>
/// <param name="Name">How a reader knows it.</param>
/// <param name="Form">What is known of it.</param>
/// <param name="Folded">Its text in lower-case letters and digits; empty where only <paramref name="Form"/> is known.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Page">How the page is called.</param>
internal sealed record KnownWorkPlace(string Name, WorkForm Form, string Folded, Location Place, string Page);
