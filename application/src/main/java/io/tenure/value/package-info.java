/** What customers are worth and will be: value models, survival, cohorts, ranking and profit. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Value",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "access",
            "relationship :: events",
            "relationship :: queries",
            "relationship :: use-cases",
            "facts :: domain",
            "facts :: queries"
        })
@org.jspecify.annotations.NullMarked
package io.tenure.value;
