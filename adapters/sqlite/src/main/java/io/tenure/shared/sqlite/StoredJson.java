package io.tenure.shared.sqlite;

import tools.jackson.core.json.JsonFactory;

/** Reads the JSON that the ledger's rows hold. */
final class StoredJson {

    static final JsonFactory FACTORY = new JsonFactory();

    private StoredJson() {}
}
