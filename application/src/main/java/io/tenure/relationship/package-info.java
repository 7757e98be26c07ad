/** One event-sourced record per customer: who it is on every channel, each interaction, promise and consent. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Relationship",
        allowedDependencies = {"shared", "shared :: *", "access"})
@org.jspecify.annotations.NullMarked
package io.tenure.relationship;
