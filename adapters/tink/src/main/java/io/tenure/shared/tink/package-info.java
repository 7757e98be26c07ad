/** Sealing by Google Tink: AES-256-GCM with a key per customer. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.tink;
