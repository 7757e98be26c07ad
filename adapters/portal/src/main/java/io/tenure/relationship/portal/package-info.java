/** The book, the customer page and everything one does there. */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.portal;
