/** Member service in the portal: how a customer stands in each programme, why, and what can be done about it. */
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.portal;
