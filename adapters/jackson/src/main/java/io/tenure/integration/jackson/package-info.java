/** The contract with other systems as JSON. */
@org.jspecify.annotations.NullMarked
package io.tenure.integration.jackson;
