/**
 * What process owners have deployed: the page and the interface that show each deployment
 * with its changes, and undo it.
 */
package org.concernhandling.deployments;
