/** The portal over sample data, to be looked at and tested without the rest of the product. */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.portal;
