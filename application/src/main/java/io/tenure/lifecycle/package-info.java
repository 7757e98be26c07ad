/** Which stage each relationship is in, and why: models as data, assessed on new facts and by passing time. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Lifecycle",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "access",
            "relationship :: commands",
            "relationship :: events",
            "relationship :: queries",
            "relationship :: use-cases",
            "facts :: domain",
            "facts :: queries",
            "value :: domain",
            "value :: events",
            "value :: queries"
        })
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle;
