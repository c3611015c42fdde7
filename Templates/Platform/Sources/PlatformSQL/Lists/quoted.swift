/// A name as SQL quotes it, so that no name can be taken for anything else.
func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
}
