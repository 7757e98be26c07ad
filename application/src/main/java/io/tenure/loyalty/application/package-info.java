/** How programmes are kept, purchases counted and accounts read. */
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.application;
