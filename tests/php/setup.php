<?php
// Installs WordPress with an author and an editor, and prints their ids and application passwords.
define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
ob_start();
wp_install( 'A site', 'admin', 'admin@example.org', true, '', 'secret' );
ob_end_clean();
$made = array();
foreach ( array( 'author', 'editor' ) as $role ) {
	$id = wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => 'secret',
			'user_email' => "$role@example.org",
			'role'       => $role,
		)
	);
	$made[ $role ] = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'tests' ) )[0];
}
echo json_encode( $made );
