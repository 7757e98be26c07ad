/** Proof: history, verification, checkpoints, who read what. Knows the envelope of events, never their meaning. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "shared :: *", "access", "access :: queries"})
@org.jspecify.annotations.NullMarked
package io.tenure.audit;
