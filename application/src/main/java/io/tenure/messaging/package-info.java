/** Messages to customers and what becomes of them: consent, quiet hours, frequency caps, templates, failures. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "access",
            "relationship :: events",
            "relationship :: queries",
            "relationship :: use-cases"
        })
@org.jspecify.annotations.NullMarked
package io.tenure.messaging;
