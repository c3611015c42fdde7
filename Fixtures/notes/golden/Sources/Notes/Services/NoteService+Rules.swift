/// The rules for notes that the spec cannot say. This file was written once and is yours.
///
/// Write the hooks of `NoteHooks` that you need, for example
/// `func willCreate(_ input: inout NoteInput, in session: any Session) throws`, and refuse a change by
/// throwing `DomainError.invalid([Violation(…)])`.
struct NoteRules: NoteHooks {}
