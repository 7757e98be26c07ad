/** Proof: history, as-of, verification, checkpoints, who read what. */
@org.springframework.modulith.ApplicationModule(displayName = "Audit")
@org.jspecify.annotations.NullMarked
package io.tenure.audit;
