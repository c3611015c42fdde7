/// The files of this folder, as they were when Strata was built.
///
/// The folder is a target of the package, so that a file that comes or goes is noticed; this is its only source. The build
/// plugin `EmbedTemplates` adds the files themselves, as string literals.
public enum EmbeddedTemplates {}
