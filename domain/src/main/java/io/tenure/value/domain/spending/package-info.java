/** How much a customer will spend on a purchase. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.domain.spending;
