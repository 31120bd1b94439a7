/** {@code grafana …}: data source, folder and dashboards, through Grafana's HTTP API. */
@NullMarked
package dev.weir.cli.grafana;

import org.jspecify.annotations.NullMarked;
