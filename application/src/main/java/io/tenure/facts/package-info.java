/** What is counted of each customer: kept up to date with each event, as of any date, and streamed for millions. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Facts",
        allowedDependencies = {"shared", "shared :: *", "access", "relationship :: events", "relationship :: queries"})
@org.jspecify.annotations.NullMarked
package io.tenure.facts;
