<?php
/**
 * Plugin Name: A dashboard on this machine
 * Description: WordPress fetches no links of private hosts, nor of unusual ports (wp_safe_remote_get);
 * it may of the dashboard that is tested, and waits longer than five seconds on a busy machine. A
 * dashboard on a public host with https needs none of this.
 */
add_filter( 'http_request_timeout', fn() => 60 );
add_filter( 'http_request_host_is_external', fn( $is, $host ) => $is || '127.0.0.1' === $host, 10, 2 );
add_filter( 'http_allowed_safe_ports', fn( $ports ) => array( ...$ports, (int) getenv( 'DASHBOARD_PORT' ) ) );
