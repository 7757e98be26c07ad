/** Stages and care in the portal: models, the customer's way through them, and what is due. */
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle.portal;
