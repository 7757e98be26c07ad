/** What every page of the portal shares, tested. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.portal;
