/** Read models: rebuildable from the ledger at any time. */
@org.springframework.modulith.NamedInterface("views")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.views;
