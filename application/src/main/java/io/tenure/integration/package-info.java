/** What goes to other systems and comes from them: events of a contract of its own, in order and without loss. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Integration",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "access",
            "alerts :: events",
            "loyalty :: events",
            "messaging :: commands",
            "messaging :: events",
            "relationship :: events",
            "relationship :: use-cases",
            "segmentation :: events",
            "value :: events"
        })
@org.jspecify.annotations.NullMarked
package io.tenure.integration;
