package io.tenure.shared.sqlite;

import java.util.List;

/** A view as it is stored. */
record ViewRow(String id, List<Object> values, String words, String document) {}
