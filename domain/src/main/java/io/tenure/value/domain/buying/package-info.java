/** How often a customer who is bound by no contract will buy again, and whether there still is a customer. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.domain.buying;
