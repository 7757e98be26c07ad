/** Segments of customers by rule or list: who belongs to which, since when, and why. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Segmentation",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "access",
            "lifecycle :: events",
            "relationship :: events",
            "relationship :: queries",
            "relationship :: use-cases",
            "facts :: domain",
            "facts :: queries",
            "value :: domain",
            "value :: queries"
        })
@org.jspecify.annotations.NullMarked
package io.tenure.segmentation;
