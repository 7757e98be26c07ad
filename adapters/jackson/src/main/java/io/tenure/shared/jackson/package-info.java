/** JSON by Jackson's streaming layer: events and snapshots, with personal components sealed. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.jackson;
