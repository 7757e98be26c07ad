/** Puts the modules and their adapters together, and starts them. */
@org.jspecify.annotations.NullMarked
package io.tenure.bootstrap;
