import { ForbiddenSight } from '@/components/sights';

export default function Forbidden() {
  return <ForbiddenSight />;
}
