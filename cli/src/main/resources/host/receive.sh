# Makes what was sent to NAME.part whole. Argument: its name.
chown -R 0:0 "$root/$1.part"
touch "$root/$1.part/.whole"
rm -rf "${root:?}/$1"
mv -T "$root/$1.part" "$root/$1"
