/** What the guides say, tried out. */
@org.jspecify.annotations.NullMarked
package io.tenure.guide;
