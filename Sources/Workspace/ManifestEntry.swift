/// What the manifest remembers of one file.
struct ManifestEntry: Sendable, Hashable {
    /// How the project stands to the file.
    enum Status: String, Sendable, Codable {
        /// It is generated.
        case current
        /// It would be, but the user deleted it.
        case deleted
        /// It no longer is, but the user edited it.
        case kept
    }

    var path: String
    var ownership: Ownership
    var template: String
    var entity: String?
    /// The hash of the text last emitted.
    var base: ContentHash
    /// The hash of a newer text of a `once` file that was reported, so that it is reported once.
    var offered: ContentHash?
    var status: Status

    /// Where the base text is kept; a hash is enough for what is always rewritten.
    var basePath: String? {
        ownership == .derived ? nil : StatePath.base(base)
    }
}

extension ManifestEntry {
    /// The entry of a file that is as the generation wants it.
    init(wanting file: DesiredFile, base: ContentHash) {
        self.init(
            path: file.path,
            ownership: file.ownership,
            template: file.template,
            entity: file.entity,
            base: base,
            status: .current
        )
    }
}

extension ManifestEntry: Decodable {
    private enum Key: String, CodingKey {
        case path, ownership = "class", template, entity, base, offered, status
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        path = try container.decode(String.self, forKey: .path)
        ownership = try container.decode(Ownership.self, forKey: .ownership)
        template = try container.decode(String.self, forKey: .template)
        entity = try container.decodeIfPresent(String.self, forKey: .entity)
        base = try container.decode(ContentHash.self, forKey: .base)
        offered = try container.decodeIfPresent(ContentHash.self, forKey: .offered)
        status = try container.decode(Status.self, forKey: .status)
    }
}

extension ContentHash: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let hash = ContentHash(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256 in lowercase hexadecimal digits")
        }
        self = hash
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
