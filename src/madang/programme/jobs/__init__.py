"""What timers and queues start: workers and their leases, jobs put off and parked, whether the site was reachable."""
