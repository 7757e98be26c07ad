/** Lets people and programs in, and keeps everybody else out. */
@org.jspecify.annotations.NullMarked
package io.tenure.bootstrap.security;
