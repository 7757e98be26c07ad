/** Alerts: what looks like misuse of memberships, and who is told of it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Alerts",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "access",
            "loyalty :: commands",
            "loyalty :: events",
            "loyalty :: queries",
            "loyalty :: use-cases",
            "messaging :: events",
            "messaging :: use-cases",
            "relationship :: events",
            "relationship :: queries",
            "relationship :: use-cases"
        })
@org.jspecify.annotations.NullMarked
package io.tenure.alerts;
