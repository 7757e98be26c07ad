/** How a customer relationship decides and evolves. */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.domain;
