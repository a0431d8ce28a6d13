<?php
// Switches to a theme, which stands among those that are there.
require $argv[1] . '/wp-load.php';
if ( ! wp_get_theme( $argv[2] )->exists() ) {
	fwrite( STDERR, "There is no theme {$argv[2]}.\n" );
	exit( 1 );
}
switch_theme( $argv[2] );
