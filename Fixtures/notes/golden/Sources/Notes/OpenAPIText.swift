/// The OpenAPI document that the service answers `/openapi.yaml` with; the same text as the file `openapi.yaml`.
enum OpenAPIText {
    static let yaml = ##"""
        openapi: "3.1.0"
        info:
          title: Notes
          version: "1.0.0"
          description: Keeps short notes.
        servers:
          - url: /
        tags:
          - name: Notes
            description: Something to remember.
          - name: Service
            description: What there is to know about the service itself.
        paths:
          /v1/notes:
            get:
              operationId: listNotes
              summary: List notes
              tags: [Notes]
              parameters:
                - $ref: "#/components/parameters/limit"
                - $ref: "#/components/parameters/cursor"
                - $ref: "#/components/parameters/count"
                - $ref: "#/components/parameters/Note.fields"
                - $ref: "#/components/parameters/Note.sort"
                - $ref: "#/components/parameters/Note.title"
                - $ref: "#/components/parameters/Note.title.ne"
                - $ref: "#/components/parameters/Note.title.in"
                - $ref: "#/components/parameters/Note.title.startsWith"
                - $ref: "#/components/parameters/Note.pinned"
                - $ref: "#/components/parameters/Note.pinned.ne"
                - $ref: "#/components/parameters/Note.pinned.in"
              responses:
                "200":
                  description: One page of notes.
                  headers:
                    Link:
                      $ref: "#/components/headers/Link"
                    X-Request-Id:
                      $ref: "#/components/headers/X-Request-Id"
                  content:
                    application/json:
                      schema:
                        $ref: "#/components/schemas/NotePage"
                "400":
                  $ref: "#/components/responses/BadRequest"
                "406":
                  $ref: "#/components/responses/NotAcceptable"
                "500":
                  $ref: "#/components/responses/InternalServerError"
                "503":
                  $ref: "#/components/responses/ServiceUnavailable"
            post:
              operationId: createNote
              summary: Create one note
              tags: [Notes]
              parameters:
                - $ref: "#/components/parameters/idempotencyKey"
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      $ref: "#/components/schemas/NoteInput"
              responses:
                "201":
                  description: The new note.
                  headers:
                    Location:
                      $ref: "#/components/headers/Location"
                    ETag:
                      $ref: "#/components/headers/ETag"
                    X-Request-Id:
                      $ref: "#/components/headers/X-Request-Id"
                    Idempotency-Replayed:
                      $ref: "#/components/headers/Idempotency-Replayed"
                  content:
                    application/json:
                      schema:
                        $ref: "#/components/schemas/Note"
                  links:
                    getNote:
                      operationId: getNote
                      parameters:
                        id: "$response.body#/id"
                    replaceNote:
                      operationId: replaceNote
                      parameters:
                        id: "$response.body#/id"
                    updateNote:
                      operationId: updateNote
                      parameters:
                        id: "$response.body#/id"
                    deleteNote:
                      operationId: deleteNote
                      parameters:
                        id: "$response.body#/id"
                "400":
                  $ref: "#/components/responses/BadRequest"
                "406":
                  $ref: "#/components/responses/NotAcceptable"
                "413":
                  $ref: "#/components/responses/ContentTooLarge"
                "415":
                  $ref: "#/components/responses/UnsupportedMediaType"
                "422":
                  $ref: "#/components/responses/UnprocessableContent"
                "500":
                  $ref: "#/components/responses/InternalServerError"
                "503":
                  $ref: "#/components/responses/ServiceUnavailable"
          /v1/notes/{id}:
            parameters:
              - $ref: "#/components/parameters/id"
            get:
              operationId: getNote
              summary: Get one note
              tags: [Notes]
              parameters:
                - $ref: "#/components/parameters/Note.fields"
                - $ref: "#/components/parameters/ifNoneMatch"
              responses:
                "200":
                  description: The note.
                  headers:
                    ETag:
                      $ref: "#/components/headers/ETag"
                    X-Request-Id:
                      $ref: "#/components/headers/X-Request-Id"
                  content:
                    application/json:
                      schema:
                        anyOf:
                          - $ref: "#/components/schemas/Note"
                          - $ref: "#/components/schemas/NotePart"
                "304":
                  $ref: "#/components/responses/NotModified"
                "400":
                  $ref: "#/components/responses/BadRequest"
                "404":
                  $ref: "#/components/responses/NotFound"
                "406":
                  $ref: "#/components/responses/NotAcceptable"
                "500":
                  $ref: "#/components/responses/InternalServerError"
                "503":
                  $ref: "#/components/responses/ServiceUnavailable"
            put:
              operationId: replaceNote
              summary: Replace one note
              description: What is not sent gets its default, or becomes null.
              tags: [Notes]
              parameters:
                - $ref: "#/components/parameters/ifMatch"
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      $ref: "#/components/schemas/NoteInput"
              responses:
                "200":
                  description: The note as it is now.
                  headers:
                    ETag:
                      $ref: "#/components/headers/ETag"
                    X-Request-Id:
                      $ref: "#/components/headers/X-Request-Id"
                  content:
                    application/json:
                      schema:
                        $ref: "#/components/schemas/Note"
                "400":
                  $ref: "#/components/responses/BadRequest"
                "404":
                  $ref: "#/components/responses/NotFound"
                "406":
                  $ref: "#/components/responses/NotAcceptable"
                "412":
                  $ref: "#/components/responses/PreconditionFailed"
                "413":
                  $ref: "#/components/responses/ContentTooLarge"
                "415":
                  $ref: "#/components/responses/UnsupportedMediaType"
                "422":
                  $ref: "#/components/responses/UnprocessableContent"
                "500":
                  $ref: "#/components/responses/InternalServerError"
                "503":
                  $ref: "#/components/responses/ServiceUnavailable"
            patch:
              operationId: updateNote
              summary: Change one note
              description: A JSON Merge Patch (RFC 7396). What is not sent stays; null empties what is optional.
              tags: [Notes]
              parameters:
                - $ref: "#/components/parameters/ifMatch"
              requestBody:
                required: true
                content:
                  application/merge-patch+json:
                    schema:
                      $ref: "#/components/schemas/NotePatch"
                  application/json:
                    schema:
                      $ref: "#/components/schemas/NotePatch"
              responses:
                "200":
                  description: The note as it is now.
                  headers:
                    ETag:
                      $ref: "#/components/headers/ETag"
                    X-Request-Id:
                      $ref: "#/components/headers/X-Request-Id"
                  content:
                    application/json:
                      schema:
                        $ref: "#/components/schemas/Note"
                "400":
                  $ref: "#/components/responses/BadRequest"
                "404":
                  $ref: "#/components/responses/NotFound"
                "406":
                  $ref: "#/components/responses/NotAcceptable"
                "412":
                  $ref: "#/components/responses/PreconditionFailed"
                "413":
                  $ref: "#/components/responses/ContentTooLarge"
                "415":
                  $ref: "#/components/responses/UnsupportedMediaType"
                "422":
                  $ref: "#/components/responses/UnprocessableContent"
                "500":
                  $ref: "#/components/responses/InternalServerError"
                "503":
                  $ref: "#/components/responses/ServiceUnavailable"
            delete:
              operationId: deleteNote
              summary: Delete one note
              tags: [Notes]
              parameters:
                - $ref: "#/components/parameters/ifMatch"
              responses:
                "204":
                  description: It is gone.
                  headers:
                    X-Request-Id:
                      $ref: "#/components/headers/X-Request-Id"
                "400":
                  $ref: "#/components/responses/BadRequest"
                "404":
                  $ref: "#/components/responses/NotFound"
                "406":
                  $ref: "#/components/responses/NotAcceptable"
                "412":
                  $ref: "#/components/responses/PreconditionFailed"
                "500":
                  $ref: "#/components/responses/InternalServerError"
                "503":
                  $ref: "#/components/responses/ServiceUnavailable"
          /livez:
            get:
              operationId: getLiveness
              summary: Tell whether the process answers
              tags: [Service]
              responses:
                "200":
                  description: It does.
                  headers:
                    X-Request-Id:
                      $ref: "#/components/headers/X-Request-Id"
                  content:
                    application/health+json:
                      schema:
                        $ref: "#/components/schemas/Health"
                "400":
                  $ref: "#/components/responses/BadRequest"
          /readyz:
            get:
              operationId: getReadiness
              summary: Tell whether requests may be sent here
              tags: [Service]
              responses:
                "200":
                  description: They may.
                  headers:
                    X-Request-Id:
                      $ref: "#/components/headers/X-Request-Id"
                  content:
                    application/health+json:
                      schema:
                        $ref: "#/components/schemas/Health"
                "400":
                  $ref: "#/components/responses/BadRequest"
                "503":
                  description: Not now.
                  headers:
                    X-Request-Id:
                      $ref: "#/components/headers/X-Request-Id"
                  content:
                    application/health+json:
                      schema:
                        $ref: "#/components/schemas/Health"
          /openapi.yaml:
            get:
              operationId: getOpenAPI
              summary: Get this document
              tags: [Service]
              parameters:
                - $ref: "#/components/parameters/ifNoneMatch"
              responses:
                "200":
                  description: This document.
                  headers:
                    ETag:
                      $ref: "#/components/headers/ETag"
                    X-Request-Id:
                      $ref: "#/components/headers/X-Request-Id"
                  content:
                    application/yaml:
                      schema:
                        type: object
                "304":
                  $ref: "#/components/responses/NotModified"
                "400":
                  $ref: "#/components/responses/BadRequest"
                "406":
                  $ref: "#/components/responses/NotAcceptable"
        components:
          schemas:
            Note:
              type: object
              description: Something to remember.
              properties:
                id:
                  type: string
                  format: uuid
                  pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
                  examples: ["0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f60"]
                  readOnly: true
                title:
                  type: string
                  description: What it is about.
                  minLength: 1
                  maxLength: 120
                  examples: [Title 1]
                body:
                  type: [string, "null"]
                  minLength: 1
                  maxLength: 20000
                  examples: [Body 1]
                pinned:
                  type: boolean
                  description: Pinned notes are shown first by clients.
                  examples: [true]
                dueOn:
                  type: [string, "null"]
                  format: date
                  examples: ["2020-01-01"]
                version:
                  type: integer
                  description: Counts the changes, from 1; the ETag.
                  format: int64
                  minimum: 1
                  maximum: 9223372036854775807
                  readOnly: true
                createdAt:
                  $ref: "#/components/schemas/Timestamp"
                  description: When it was created.
                  readOnly: true
                updatedAt:
                  $ref: "#/components/schemas/Timestamp"
                  description: When it was last changed.
                  readOnly: true
              required: [id, title, body, pinned, dueOn, version, createdAt, updatedAt]
            NotePart:
              type: object
              description: "Some members of Note: the id, and those that `fields` names."
              properties:
                id:
                  $ref: "#/components/schemas/Note/properties/id"
                title:
                  $ref: "#/components/schemas/Note/properties/title"
                body:
                  $ref: "#/components/schemas/Note/properties/body"
                pinned:
                  $ref: "#/components/schemas/Note/properties/pinned"
                dueOn:
                  $ref: "#/components/schemas/Note/properties/dueOn"
                version:
                  $ref: "#/components/schemas/Note/properties/version"
                createdAt:
                  $ref: "#/components/schemas/Note/properties/createdAt"
                updatedAt:
                  $ref: "#/components/schemas/Note/properties/updatedAt"
              required: [id]
            NoteInput:
              type: object
              description: What is sent to create or replace one note.
              properties:
                title:
                  type: string
                  description: What it is about.
                  pattern: "^[^\\u0000]*[^\\u0000\\u0009-\\u000d\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000][^\\u0000]*$"
                  minLength: 1
                  maxLength: 120
                  examples: [Title 1]
                body:
                  type: [string, "null"]
                  pattern: "^[^\\u0000]*$"
                  minLength: 1
                  maxLength: 20000
                  examples: [Body 1]
                pinned:
                  type: boolean
                  description: Pinned notes are shown first by clients.
                  default: false
                  examples: [true]
                dueOn:
                  type: [string, "null"]
                  format: date
                  examples: ["2020-01-01"]
              required: [title]
              additionalProperties: false
            NotePatch:
              type: object
              description: "What is sent to change one note: only what changes."
              properties:
                title:
                  type: string
                  description: What it is about.
                  pattern: "^[^\\u0000]*[^\\u0000\\u0009-\\u000d\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000][^\\u0000]*$"
                  minLength: 1
                  maxLength: 120
                body:
                  type: [string, "null"]
                  pattern: "^[^\\u0000]*$"
                  minLength: 1
                  maxLength: 20000
                pinned:
                  type: boolean
                  description: Pinned notes are shown first by clients.
                dueOn:
                  type: [string, "null"]
                  format: date
              additionalProperties: false
            NotePage:
              type: object
              description: One page of notes.
              properties:
                items:
                  type: array
                  items:
                    anyOf:
                      - $ref: "#/components/schemas/Note"
                      - $ref: "#/components/schemas/NotePart"
                  maxItems: 200
                count:
                  type: integer
                  description: "How many rows all pages have together; only where count=exact asks for it."
                  format: int64
                  minimum: 0
                links:
                  $ref: "#/components/schemas/PageLinks"
              required: [items, links]
            PageLinks:
              type: object
              description: Where this list goes on.
              properties:
                self:
                  type: string
                  description: This page.
                  format: uri-reference
                first:
                  type: string
                  description: The first page.
                  format: uri-reference
                next:
                  type: string
                  description: The next page; missing on the last one.
                  format: uri-reference
              required: [self, first]
            Problem:
              type: object
              description: Why a request was refused (RFC 9457).
              properties:
                type:
                  type: string
                  description: What kind of problem.
                  format: uri-reference
                title:
                  type: string
                  description: The status in words.
                status:
                  type: integer
                  description: The status of the response.
                  minimum: 400
                  maximum: 599
                detail:
                  type: string
                  description: What exactly, for people.
                instance:
                  type: string
                  description: The path of the request.
                  format: uri-reference
                code:
                  type: string
                  description: What exactly, for programs; it does not change.
                errors:
                  type: array
                  description: Everything that is wrong with the request, where it can be pointed at.
                  items:
                    $ref: "#/components/schemas/ProblemError"
                traceId:
                  type: string
                  description: Names the request in the service's log.
              required: [type, title, status, detail, instance, code, traceId]
            ProblemError:
              type: object
              description: One thing that is wrong with a request.
              properties:
                pointer:
                  type: string
                  description: The member of the body (JSON Pointer, RFC 6901).
                parameter:
                  type: string
                  description: The query parameter.
                code:
                  type: string
                  description: What is wrong, for programs; it does not change.
                detail:
                  type: string
                  description: What is wrong, for people.
              required: [code, detail]
            Health:
              type: object
              description: Whether the service works.
              properties:
                status:
                  type: string
                  description: Whether it works.
                  enum: [pass, fail]
                checks:
                  type: object
                  description: The parts, by name.
                  additionalProperties:
                    type: array
                    items:
                      type: object
                      properties:
                        status:
                          type: string
                          description: Whether it works.
                          enum: [pass, fail]
                      required: [status]
              required: [status]
            Timestamp:
              type: string
              description: A moment in UTC.
              format: date-time
              pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{3}(?:[0-9]{3})?)?Z$"
            TimestampInput:
              type: string
              description: A moment to the microsecond, in any offset.
              format: date-time
              pattern: "^(?:(?:000[2-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,6}0*)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])|(?:0001|9999)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,6}0*)?[Zz])$"
          parameters:
            id:
              name: id
              in: path
              description: Which one.
              required: true
              schema:
                type: string
                format: uuid
                pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"
                examples: ["0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f60"]
            integerId:
              name: id
              in: path
              description: Which one.
              required: true
              schema:
                type: integer
                format: int64
                minimum: -9223372036854775808
                maximum: 9223372036854775807
                examples: [1]
            limit:
              name: limit
              in: query
              description: How many rows a page has at most.
              schema:
                type: integer
                minimum: 1
                maximum: 200
                default: 50
            cursor:
              name: cursor
              in: query
              description: Where the page begins, as the link to it says; only for the list, filters and sort it was made for.
              schema:
                type: string
                pattern: "^[A-Za-z0-9_-]+$"
                maxLength: 8000
            count:
              name: count
              in: query
              description: "Whether to count the rows of all pages: every one of them is visited for it."
              schema:
                type: string
                enum: [exact]
            idempotencyKey:
              name: Idempotency-Key
              in: header
              description: "A text that the client makes up, so that it can send the request again without its taking effect twice: it is then answered as the first time. Answers are kept for 24 hours, unless the service is configured otherwise."
              schema:
                type: string
                pattern: "^\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,255}\"$"
                examples: ["\"8e03978e-40d5-43dd-bc93-6894a57f9324\""]
            ifMatch:
              name: If-Match
              in: header
              description: The ETag that was read, so that a change in between is not overwritten.
              schema:
                type: string
                pattern: "^(?:\\*|\"[0-9]+(?:-gzip)?\"(?:, ?\"[0-9]+(?:-gzip)?\")*)$"
            ifMatchRequired:
              name: If-Match
              in: header
              description: The ETag that was read, so that a change in between is not overwritten.
              required: true
              schema:
                type: string
                pattern: "^(?:\\*|\"[0-9]+(?:-gzip)?\"(?:, ?\"[0-9]+(?:-gzip)?\")*)$"
            ifNoneMatch:
              name: If-None-Match
              in: header
              description: The ETag of the copy that the client has.
              schema:
                type: string
            Note.fields:
              name: fields
              in: query
              description: "The members to show, each at most once; `id` is always shown. Without it, all of them."
              style: form
              explode: false
              schema:
                type: array
                items:
                  type: string
                  enum: [id, title, body, pinned, dueOn, version, createdAt, updatedAt]
                minItems: 1
                maxItems: 8
                uniqueItems: true
            Note.sort:
              name: sort
              in: query
              description: "The order: fields, each at most once, with a minus to descend; then by id. Without it, by id."
              style: form
              explode: false
              schema:
                type: array
                items:
                  type: string
                  enum: [title, "-title", dueOn, "-dueOn"]
                minItems: 1
                maxItems: 2
                uniqueItems: true
            Note.title:
              name: title
              in: query
              description: Only where title is this value.
              schema:
                type: string
                pattern: "^[^\\u0000]*$"
            Note.title.ne:
              name: title.ne
              in: query
              description: Only where title is not this value.
              schema:
                type: string
                pattern: "^[^\\u0000]*$"
            Note.title.in:
              name: title.in
              in: query
              description: Only where title is one of these values.
              style: form
              explode: false
              schema:
                type: array
                items:
                  type: string
                  pattern: "^[^\\u0000]*$"
                minItems: 1
                maxItems: 100
            Note.title.startsWith:
              name: title.startsWith
              in: query
              description: Only where title begins with this text, upper and lower case told apart.
              schema:
                type: string
                pattern: "^[^\\u0000]*$"
                minLength: 1
            Note.pinned:
              name: pinned
              in: query
              description: Only where pinned is this value.
              schema:
                type: boolean
            Note.pinned.ne:
              name: pinned.ne
              in: query
              description: Only where pinned is not this value.
              schema:
                type: boolean
            Note.pinned.in:
              name: pinned.in
              in: query
              description: Only where pinned is one of these values.
              style: form
              explode: false
              schema:
                type: array
                items:
                  type: boolean
                minItems: 1
                maxItems: 100
          headers:
            X-Request-Id:
              description: Names the request in the service's log.
              required: true
              schema:
                type: string
            ETag:
              description: The version that is shown, for If-Match and If-None-Match.
              required: true
              schema:
                type: string
                pattern: "^\"[^\"]+\"$"
                examples: ["\"1\""]
            Location:
              description: The path of the new resource.
              required: true
              schema:
                type: string
                format: uri-reference
            Idempotency-Replayed:
              description: Present where this is the answer to an earlier request with the same key.
              schema:
                type: string
                enum: ["true"]
            Link:
              description: The same links as in the body (RFC 8288).
              required: true
              schema:
                type: string
            Retry-After:
              description: In how many seconds to try again.
              schema:
                type: string
                pattern: "^[0-9]+$"
            Accept:
              description: What PUT takes.
              schema:
                type: string
            Accept-Patch:
              description: What PATCH takes.
              schema:
                type: string
            Accept-Post:
              description: What POST takes.
              schema:
                type: string
          responses:
            NotModified:
              description: The client's copy is still good.
              headers:
                ETag:
                  $ref: "#/components/headers/ETag"
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
            BadRequest:
              description: The request is malformed, or has unknown members or parameters.
              headers:
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
              content:
                application/problem+json:
                  schema:
                    $ref: "#/components/schemas/Problem"
            NotFound:
              description: There is no such thing.
              headers:
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
              content:
                application/problem+json:
                  schema:
                    $ref: "#/components/schemas/Problem"
            NotAcceptable:
              description: What Accept asks for is not to be had.
              headers:
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
              content:
                application/problem+json:
                  schema:
                    $ref: "#/components/schemas/Problem"
            Conflict:
              description: "It is in the way of something else: not unique, or still in use."
              headers:
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
              content:
                application/problem+json:
                  schema:
                    $ref: "#/components/schemas/Problem"
            PreconditionFailed:
              description: It has changed since the ETag in If-Match was read.
              headers:
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
              content:
                application/problem+json:
                  schema:
                    $ref: "#/components/schemas/Problem"
            ContentTooLarge:
              description: The body is too long.
              headers:
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
              content:
                application/problem+json:
                  schema:
                    $ref: "#/components/schemas/Problem"
            UnsupportedMediaType:
              description: The body is of another type than expected.
              headers:
                Accept:
                  $ref: "#/components/headers/Accept"
                Accept-Patch:
                  $ref: "#/components/headers/Accept-Patch"
                Accept-Post:
                  $ref: "#/components/headers/Accept-Post"
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
              content:
                application/problem+json:
                  schema:
                    $ref: "#/components/schemas/Problem"
            UnprocessableContent:
              description: The values break a rule, or refer to nothing that exists.
              headers:
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
              content:
                application/problem+json:
                  schema:
                    $ref: "#/components/schemas/Problem"
            PreconditionRequired:
              description: If-Match is missing.
              headers:
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
              content:
                application/problem+json:
                  schema:
                    $ref: "#/components/schemas/Problem"
            InternalServerError:
              description: Something failed here; traceId names it in the log.
              headers:
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
              content:
                application/problem+json:
                  schema:
                    $ref: "#/components/schemas/Problem"
            ServiceUnavailable:
              description: Not now; a later attempt may work.
              headers:
                Retry-After:
                  $ref: "#/components/headers/Retry-After"
                X-Request-Id:
                  $ref: "#/components/headers/X-Request-Id"
              content:
                application/problem+json:
                  schema:
                    $ref: "#/components/schemas/Problem"

        """##
}
