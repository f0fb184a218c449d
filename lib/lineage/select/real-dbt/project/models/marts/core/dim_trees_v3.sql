select id, kind from {{ ref('tree_kinds') }}
