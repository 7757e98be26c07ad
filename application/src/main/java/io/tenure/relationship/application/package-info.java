/** Use cases and read models of customer relationships. */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.application;
