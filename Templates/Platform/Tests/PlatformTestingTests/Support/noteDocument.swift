/// What the service of these tests promises.
let noteDocument = """
    openapi: 3.1.0
    info: { title: Notes, version: "1.0" }
    paths:
      /v1/notes:
        get:
          operationId: listNotes
          parameters: &listing
            - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 10 } }
            - { name: cursor, in: query, schema: { type: string } }
            - { name: count, in: query, schema: { enum: [exact] } }
            - { $ref: "#/components/parameters/fields" }
            - { name: sort, in: query, schema: { type: array, items: { enum: [title, -title] } } }
            - { name: q, in: query, schema: { type: string, minLength: 1, maxLength: 200 } }
            - { name: title, in: query, schema: { type: string } }
            - { name: title.ne, in: query, schema: { type: string } }
            - { name: title.in, in: query, schema: { type: array, items: { type: string } } }
            - { name: title.startsWith, in: query, schema: { type: string, minLength: 1 } }
            - { name: isDone, in: query, schema: { type: boolean } }
            - { name: isDone.ne, in: query, schema: { type: boolean } }
            - { name: isDone.in, in: query, schema: { type: array, items: { type: boolean } } }
          responses:
            "200": { $ref: "#/components/responses/Page" }
            "400": { $ref: "#/components/responses/Problem" }
            "406": { $ref: "#/components/responses/Problem" }
            "500": { $ref: "#/components/responses/Problem" }
            "503": { $ref: "#/components/responses/Problem" }
        post:
          operationId: createNote
          parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }]
          requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Input" } } } }
          responses:
            "201":
              headers:
                Location: { required: true, schema: { type: string, format: uri-reference } }
                ETag: { $ref: "#/components/headers/ETag" }
              content: { application/json: { schema: { $ref: "#/components/schemas/Note" } } }
            "400": { $ref: "#/components/responses/Problem" }
            "406": { $ref: "#/components/responses/Problem" }
            "409": { $ref: "#/components/responses/Problem" }
            "413": { $ref: "#/components/responses/Problem" }
            "415": { $ref: "#/components/responses/Problem" }
            "422": { $ref: "#/components/responses/Problem" }
            "500": { $ref: "#/components/responses/Problem" }
            "503": { $ref: "#/components/responses/Problem" }
      /v1/notes/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
        get:
          operationId: getNote
          parameters: [{ $ref: "#/components/parameters/fields" }]
          responses:
            "200":
              headers:
                ETag: { $ref: "#/components/headers/ETag" }
                X-Request-Id: { $ref: "#/components/headers/X-Request-Id" }
              content: { application/json: { schema: { $ref: "#/components/schemas/Shown" } } }
            "304": { headers: { ETag: { $ref: "#/components/headers/ETag" } } }
            "400": { $ref: "#/components/responses/Problem" }
            "404": { $ref: "#/components/responses/Problem" }
            "406": { $ref: "#/components/responses/Problem" }
            "500": { $ref: "#/components/responses/Problem" }
            "503": { $ref: "#/components/responses/Problem" }
        put:
          operationId: replaceNote
          requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Change" } } } }
          responses: &changing
            "200": { $ref: "#/components/responses/Note" }
            "400": { $ref: "#/components/responses/Problem" }
            "404": { $ref: "#/components/responses/Problem" }
            "406": { $ref: "#/components/responses/Problem" }
            "409": { $ref: "#/components/responses/Problem" }
            "412": { $ref: "#/components/responses/Problem" }
            "413": { $ref: "#/components/responses/Problem" }
            "415": { $ref: "#/components/responses/Problem" }
            "422": { $ref: "#/components/responses/Problem" }
            "428": { $ref: "#/components/responses/Problem" }
            "500": { $ref: "#/components/responses/Problem" }
            "503": { $ref: "#/components/responses/Problem" }
        patch:
          operationId: updateNote
          requestBody: { content: { application/merge-patch+json: { schema: { $ref: "#/components/schemas/Change" } } } }
          responses: *changing
        delete:
          operationId: deleteNote
          responses:
            "204": { description: It is gone. }
            "400": { $ref: "#/components/responses/Problem" }
            "404": { $ref: "#/components/responses/Problem" }
            "406": { $ref: "#/components/responses/Problem" }
            "409": { $ref: "#/components/responses/Problem" }
            "412": { $ref: "#/components/responses/Problem" }
            "428": { $ref: "#/components/responses/Problem" }
            "500": { $ref: "#/components/responses/Problem" }
            "503": { $ref: "#/components/responses/Problem" }
      /v1/notes/{id}/replies:
        get:
          operationId: listReplies
          parameters: *listing
          responses:
            "200": { $ref: "#/components/responses/Page" }
            "400": { $ref: "#/components/responses/Problem" }
            "404": { $ref: "#/components/responses/Problem" }
            "406": { $ref: "#/components/responses/Problem" }
            "500": { $ref: "#/components/responses/Problem" }
            "503": { $ref: "#/components/responses/Problem" }
      /v1/notes:batchCreate:
        post:
          operationId: batchCreateNotes
          parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }]
          requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Create" } } } }
          responses:
            "200": { content: { application/json: { schema: { type: object, required: [items] } } } }
            "400": { $ref: "#/components/responses/Problem" }
            "406": { $ref: "#/components/responses/Problem" }
            "409": { $ref: "#/components/responses/Problem" }
            "413": { $ref: "#/components/responses/Problem" }
            "415": { $ref: "#/components/responses/Problem" }
            "422": { $ref: "#/components/responses/Problem" }
            "500": { $ref: "#/components/responses/Problem" }
            "503": { $ref: "#/components/responses/Problem" }
      /v1/notes:batchUpdate:
        post:
          operationId: batchUpdateNotes
          parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }]
          requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Update" } } } }
          responses:
            "200": { content: { application/json: { schema: { type: object, required: [items] } } } }
            "400": { $ref: "#/components/responses/Problem" }
            "404": { $ref: "#/components/responses/Problem" }
            "406": { $ref: "#/components/responses/Problem" }
            "409": { $ref: "#/components/responses/Problem" }
            "412": { $ref: "#/components/responses/Problem" }
            "413": { $ref: "#/components/responses/Problem" }
            "415": { $ref: "#/components/responses/Problem" }
            "422": { $ref: "#/components/responses/Problem" }
            "500": { $ref: "#/components/responses/Problem" }
            "503": { $ref: "#/components/responses/Problem" }
      /v1/notes:batchDelete:
        post:
          operationId: batchDeleteNotes
          parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }]
          requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Delete" } } } }
          responses:
            "204": { description: They are gone. }
            "400": { $ref: "#/components/responses/Problem" }
            "404": { $ref: "#/components/responses/Problem" }
            "406": { $ref: "#/components/responses/Problem" }
            "409": { $ref: "#/components/responses/Problem" }
            "412": { $ref: "#/components/responses/Problem" }
            "413": { $ref: "#/components/responses/Problem" }
            "415": { $ref: "#/components/responses/Problem" }
            "422": { $ref: "#/components/responses/Problem" }
            "500": { $ref: "#/components/responses/Problem" }
            "503": { $ref: "#/components/responses/Problem" }
      /livez:
        get:
          operationId: getLiveness
          responses:
            "200": { $ref: "#/components/responses/Health" }
            "400": { $ref: "#/components/responses/Problem" }
      /readyz:
        get:
          operationId: getReadiness
          responses:
            "200": { $ref: "#/components/responses/Health" }
            "400": { $ref: "#/components/responses/Problem" }
            "503": { $ref: "#/components/responses/Health" }
      /openapi.yaml:
        get:
          operationId: getOpenAPI
          responses:
            "200": { content: { application/yaml: { schema: { type: object } } } }
            "304": { description: The copy is still good. }
            "400": { $ref: "#/components/responses/Problem" }
            "406": { $ref: "#/components/responses/Problem" }
    components:
      parameters:
        fields: { name: fields, in: query, schema: { type: array, items: { enum: [id, title, isDone, parent, version] } } }
      headers:
        ETag: { required: true, schema: { type: string, pattern: '^"[0-9]+"$' } }
        X-Request-Id: { required: true, schema: { type: string } }
      responses:
        Note:
          headers:
            ETag: { $ref: "#/components/headers/ETag" }
            X-Request-Id: { $ref: "#/components/headers/X-Request-Id" }
          content: { application/json: { schema: { $ref: "#/components/schemas/Note" } } }
        Page:
          headers: { Link: { required: true, schema: { type: string } } }
          content:
            application/json:
              schema:
                type: object
                properties:
                  items: { type: array, items: { $ref: "#/components/schemas/Shown" }, maxItems: 10 }
                  count: { type: integer, minimum: 0 }
                  links: { type: object, required: [self, first] }
                required: [items, links]
        Problem:
          headers: { X-Request-Id: { $ref: "#/components/headers/X-Request-Id" } }
          content:
            application/problem+json:
              schema:
                type: object
                properties: { status: { type: integer, minimum: 400, maximum: 599 } }
                required: [type, title, status, detail, instance, code, traceId]
        Health:
          content: { application/health+json: { schema: { type: object, required: [status] } } }
      schemas:
        Shown:
          anyOf:
            - { $ref: "#/components/schemas/Note" }
            - { type: object, required: [id], properties: { title: { $ref: "#/components/schemas/Note/properties/title" } } }
        Note:
          type: object
          properties:
            id: { type: integer }
            title: { type: string, minLength: 1, maxLength: 20 }
            isDone: { type: boolean }
            parent: { type: [integer, "null"] }
            version: { type: integer, minimum: 1 }
          required: [id, title, isDone, parent, version]
          additionalProperties: false
        Input:
          type: object
          properties:
            title: { type: string, minLength: 1, maxLength: 20 }
            isDone: { type: boolean }
            parent: { type: [integer, "null"] }
          required: [title]
          additionalProperties: false
        Create:
          type: object
          properties: { items: { type: array, minItems: 1, maxItems: 100, items: { $ref: "#/components/schemas/Input" } } }
          required: [items]
          additionalProperties: false
        Update:
          type: object
          properties: { items: { type: array, minItems: 1, maxItems: 100, items: { $ref: "#/components/schemas/Changed" } } }
          required: [items]
          additionalProperties: false
        Delete:
          type: object
          properties: { items: { type: array, minItems: 1, maxItems: 100, items: { $ref: "#/components/schemas/Named" } } }
          required: [items]
          additionalProperties: false
        Named:
          type: object
          properties: { id: { type: integer }, version: { type: integer } }
          required: [id, version]
          additionalProperties: false
        Changed:
          type: object
          properties: { id: { type: integer }, version: { type: integer }, title: { type: string } }
          required: [id, version]
        Change:
          type: object
          properties:
            title: { type: string, minLength: 1, maxLength: 20 }
            isDone: { type: boolean }
          additionalProperties: false

    """
