/** What people do in the portal, in a real browser on a real server. */
@org.jspecify.annotations.NullMarked
package io.tenure.journeys;
