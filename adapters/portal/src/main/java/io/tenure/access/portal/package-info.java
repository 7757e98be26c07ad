/** Signing in, and who may: users and API keys. */
@org.jspecify.annotations.NullMarked
package io.tenure.access.portal;
