/** The running server, tried from outside. */
@org.jspecify.annotations.NullMarked
package io.tenure.bootstrap.security;
