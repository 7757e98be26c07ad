/** How facts are kept up to date and read. */
@org.jspecify.annotations.NullMarked
package io.tenure.facts.application;
