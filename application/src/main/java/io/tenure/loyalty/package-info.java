/** Loyalty programmes: members, points and why they have them, tiers, rewards. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Loyalty",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "access",
            "facts :: domain",
            "facts :: queries",
            "messaging :: events",
            "messaging :: use-cases",
            "relationship :: commands",
            "relationship :: events",
            "relationship :: queries",
            "relationship :: use-cases",
            "segmentation :: queries",
            "value :: events",
            "value :: queries"
        })
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty;
